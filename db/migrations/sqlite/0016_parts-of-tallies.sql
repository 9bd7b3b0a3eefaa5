PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_audit_tally` (
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`campaign_id` text DEFAULT '' NOT NULL,
	`part` integer DEFAULT 0 NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`kind`, `day`, `campaign_id`, `part`)
);
--> statement-breakpoint
INSERT INTO `__new_audit_tally`("kind", "day", "campaign_id", "part", "count") SELECT "kind", "day", "campaign_id", 0, "count" FROM `audit_tally`;--> statement-breakpoint
DROP TABLE `audit_tally`;--> statement-breakpoint
ALTER TABLE `__new_audit_tally` RENAME TO `audit_tally`;--> statement-breakpoint
PRAGMA foreign_keys=ON;