ALTER TABLE `staff_import` ADD `attempts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `staff_import` ADD `missing` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `staff_import` ADD `removes_missing` integer DEFAULT false NOT NULL;