CREATE TABLE `import_problem` (
	`import_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`file` text NOT NULL,
	`row` integer,
	`column_name` text,
	`code` text NOT NULL,
	`value` text,
	PRIMARY KEY(`import_id`, `ordinal`),
	FOREIGN KEY (`import_id`) REFERENCES `staff_import`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`import_id` text
);
--> statement-breakpoint
CREATE TABLE `staff_import` (
	`id` text PRIMARY KEY NOT NULL,
	`actor_id` text,
	`created_at` integer NOT NULL,
	`state` text DEFAULT 'reading' NOT NULL,
	`units` blob,
	`people` blob,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer,
	`revision` integer,
	`confirmed_at` integer,
	`counts` text,
	`ended_at` integer,
	FOREIGN KEY (`actor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `staff_import_state` ON `staff_import` (`state`);--> statement-breakpoint
CREATE TABLE `staged_person` (
	`import_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`row` integer NOT NULL,
	`action` text NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`unit_code` text NOT NULL,
	`before` text,
	`email` text NOT NULL,
	`email_folded` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	PRIMARY KEY(`import_id`, `ordinal`),
	FOREIGN KEY (`import_id`) REFERENCES `staff_import`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `staged_unit` (
	`import_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`row` integer NOT NULL,
	`action` text NOT NULL,
	`unit_id` text NOT NULL,
	`parent_id` text,
	`parent_code` text,
	`before` text,
	`code` text NOT NULL,
	`name_kk` text NOT NULL,
	`name_ru` text NOT NULL,
	`name_en` text NOT NULL,
	`kind` text NOT NULL,
	`region` text,
	PRIMARY KEY(`import_id`, `ordinal`),
	FOREIGN KEY (`import_id`) REFERENCES `staff_import`(`id`) ON UPDATE no action ON DELETE cascade
);
