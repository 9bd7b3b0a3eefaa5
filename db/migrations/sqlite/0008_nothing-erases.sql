CREATE TABLE `clock` (
	`name` text PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
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
--> statement-breakpoint
CREATE TABLE `retention` (
	`name` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`erased` integer NOT NULL,
	`waiting` integer NOT NULL,
	`waiting_since` integer,
	`reason` text
);
--> statement-breakpoint
ALTER TABLE `answer_import` ADD `content_hash` text;--> statement-breakpoint
ALTER TABLE `import_problem` ADD `other` text;--> statement-breakpoint
ALTER TABLE `staff_import` ADD `attempts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `staff_import` ADD `facts` text;--> statement-breakpoint
ALTER TABLE `staff_import` ADD `missing` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `staff_import` ADD `removes_missing` integer DEFAULT false NOT NULL;