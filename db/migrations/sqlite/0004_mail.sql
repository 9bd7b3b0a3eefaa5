CREATE TABLE `link_request` (
	`email_folded` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
DROP INDEX `mail_due`;--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`state`,`kind`,`due_at`);