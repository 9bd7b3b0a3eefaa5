CREATE TABLE `answer_import` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`actor_id` text,
	`imported_at` integer NOT NULL,
	`responses` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `answer_import_campaign` ON `answer_import` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`unit_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_used_day` text,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_hash` ON `api_token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_token_person` ON `api_token` (`person_id`);--> statement-breakpoint
CREATE TABLE `release` (
	`campaign_id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer NOT NULL,
	`released_at` integer,
	`smallest_groups` text NOT NULL,
	`quality` text,
	`hash` text,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `released_group` (
	`campaign_id` text NOT NULL,
	`table_name` text NOT NULL,
	`unit_id` text NOT NULL,
	`origin` text NOT NULL,
	`people` integer NOT NULL,
	`covered_unit_ids` text NOT NULL,
	`columns` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `table_name`, `unit_id`, `origin`),
	FOREIGN KEY (`campaign_id`) REFERENCES `release`(`campaign_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `released_unit` (
	`campaign_id` text NOT NULL,
	`table_name` text NOT NULL,
	`unit_id` text NOT NULL,
	`answers` integer NOT NULL,
	`covered` integer NOT NULL,
	`elsewhere` text NOT NULL,
	`is_partly_in_no_figure` integer NOT NULL,
	`has_imported` integer NOT NULL,
	`coverage` text NOT NULL,
	`columns` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `unit_id`, `table_name`),
	FOREIGN KEY (`campaign_id`) REFERENCES `release`(`campaign_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `response` ADD `language` text;--> statement-breakpoint
ALTER TABLE `response` ADD `import_id` text REFERENCES answer_import(id);