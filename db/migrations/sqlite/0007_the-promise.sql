ALTER TABLE `released_unit` ADD `invited` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `release` SET `hash` = NULL;
