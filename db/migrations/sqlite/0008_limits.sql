CREATE TABLE `limit_count` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `limit_count_end` ON `limit_count` (`ends_at`);--> statement-breakpoint
CREATE TABLE `account_link_request` (
	`email_folded` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
