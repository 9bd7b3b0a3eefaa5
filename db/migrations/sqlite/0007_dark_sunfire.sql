ALTER TABLE `campaign_unit` ADD `invited` integer;--> statement-breakpoint
ALTER TABLE `campaign_unit` ADD `staff` integer;--> statement-breakpoint
ALTER TABLE `release` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `release` ADD `rules` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `released_group` ADD `invited` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `released_unit` ADD `invited` integer DEFAULT 0 NOT NULL;