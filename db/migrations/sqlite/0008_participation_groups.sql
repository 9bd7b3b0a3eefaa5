ALTER TABLE `participation` ADD `group_count` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `participation_total` ADD `group_count` integer DEFAULT 1 NOT NULL;