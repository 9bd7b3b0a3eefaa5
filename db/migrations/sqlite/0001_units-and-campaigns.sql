CREATE TABLE `campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`message` text NOT NULL,
	`instrument_version` text NOT NULL,
	`minimum_group` integer NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`reminder_days` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`opened_at` integer,
	`closed_at` integer
);
--> statement-breakpoint
CREATE TABLE `campaign_root` (
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `unit_id`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `campaign_unit` (
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`parent_id` text,
	`code` text NOT NULL,
	`name_kk` text NOT NULL,
	`name_ru` text NOT NULL,
	`name_en` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `unit_id`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `campaign_unit_unit` ON `campaign_unit` (`unit_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`link_generation` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_campaign_person` ON `invitation` (`campaign_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `invitation_person` ON `invitation` (`person_id`);--> statement-breakpoint
CREATE TABLE `invitation_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`invitation_id` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `invitation_link_invitation` ON `invitation_link` (`invitation_id`);--> statement-breakpoint
CREATE TABLE `participation` (
	`campaign_id` text NOT NULL,
	`day` text NOT NULL,
	`unit_id` text NOT NULL,
	`invited` integer NOT NULL,
	`answered` integer NOT NULL,
	PRIMARY KEY(`campaign_id`, `day`, `unit_id`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `participation_total` (
	`campaign_id` text NOT NULL,
	`day` text NOT NULL,
	`invited` integer NOT NULL,
	`started` integer NOT NULL,
	`answered` integer NOT NULL,
	PRIMARY KEY(`campaign_id`, `day`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `lease` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`campaign_id` text NOT NULL,
	`invitation_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_once` ON `mail` (`invitation_id`,`kind`,`ordinal`);--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `mail_campaign` ON `mail` (`campaign_id`,`kind`,`state`);--> statement-breakpoint
CREATE TABLE `role_scope` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`, `unit_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`parent_id` text,
	`name_kk` text NOT NULL,
	`name_ru` text NOT NULL,
	`name_en` text NOT NULL,
	`kind` text NOT NULL,
	`region` text,
	`created_at` integer NOT NULL,
	`archived_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_code` ON `unit` (`code`);--> statement-breakpoint
CREATE INDEX `unit_parent` ON `unit` (`parent_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_audit_tally` (
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`campaign_id` text DEFAULT '' NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`kind`, `day`, `campaign_id`)
);
--> statement-breakpoint
INSERT INTO `__new_audit_tally`("kind", "day", "campaign_id", "count") SELECT "kind", "day", '', "count" FROM `audit_tally`;--> statement-breakpoint
DROP TABLE `audit_tally`;--> statement-breakpoint
ALTER TABLE `__new_audit_tally` RENAME TO `audit_tally`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `person` ADD `unit_id` text REFERENCES unit(id);--> statement-breakpoint
ALTER TABLE `person` ADD `locale` text DEFAULT 'ru' NOT NULL;--> statement-breakpoint
CREATE INDEX `person_unit` ON `person` (`unit_id`);--> statement-breakpoint
ALTER TABLE `response` ADD `invitation_id` text REFERENCES invitation(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `response` ADD `campaign_id` text REFERENCES campaign(id);--> statement-breakpoint
ALTER TABLE `response` ADD `unit_id` text REFERENCES unit(id);--> statement-breakpoint
CREATE UNIQUE INDEX `response_invitation` ON `response` (`invitation_id`);--> statement-breakpoint
CREATE INDEX `response_campaign` ON `response` (`campaign_id`,`id`);