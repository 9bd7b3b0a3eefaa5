CREATE TABLE `test_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`locale` text NOT NULL,
	`campaign_id` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `test_mail_due` ON `test_mail` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `test_mail_person` ON `test_mail` (`person_id`,`campaign_id`);--> statement-breakpoint
ALTER TABLE `campaign` ADD `wording` text;--> statement-breakpoint
ALTER TABLE `campaign` ADD `is_rehearsal` integer DEFAULT false NOT NULL;