CREATE TABLE `audit_event` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`subject_id` text
);
--> statement-breakpoint
CREATE TABLE `audit_tally` (
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`kind`, `day`)
);
--> statement-breakpoint
CREATE TABLE `account_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_link_person` ON `account_link` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_folded` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`session_version` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_folded` ON `person` (`email_folded`);--> statement-breakpoint
CREATE TABLE `person_role` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `answer` (
	`response_id` text NOT NULL,
	`item_id` text NOT NULL,
	`value` text,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`response_id`, `item_id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `response` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`instrument_version` text NOT NULL,
	`consent_version` text NOT NULL,
	`shuffle_seed` integer NOT NULL,
	`recovery_hash` text,
	`code_generation` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_recovery_hash` ON `response` (`recovery_hash`);--> statement-breakpoint
CREATE INDEX `response_person` ON `response` (`person_id`);--> statement-breakpoint
CREATE INDEX `response_created_at` ON `response` (`created_at`);--> statement-breakpoint
CREATE TABLE `score` (
	`response_id` text PRIMARY KEY NOT NULL,
	`p1` real,
	`p2` real,
	`p3` real,
	`p4` real,
	`p5` real,
	`p6` real,
	`p7` real,
	`overall` real,
	`scenario_score` real,
	`obstacles` integer,
	`parameters` text NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
);
