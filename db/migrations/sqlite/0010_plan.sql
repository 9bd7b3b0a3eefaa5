CREATE TABLE `plan` (
	`response_id` text PRIMARY KEY NOT NULL,
	`is_reminded` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `plan_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `plan_mail_due` ON `plan_mail` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `plan_mail_response` ON `plan_mail` (`response_id`);--> statement-breakpoint
CREATE TABLE `plan_step` (
	`response_id` text NOT NULL,
	`step` text NOT NULL,
	`due_on` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`done_at` integer,
	`reminded_on` text,
	PRIMARY KEY(`response_id`, `step`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `plan_step_due_on` ON `plan_step` (`due_on`);--> statement-breakpoint
CREATE TABLE `practice_note` (
	`response_id` text NOT NULL,
	`card` text NOT NULL,
	`field` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`response_id`, `card`, `field`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `recheck` (
	`response_id` text PRIMARY KEY NOT NULL,
	`answers` text NOT NULL,
	`parameters` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
