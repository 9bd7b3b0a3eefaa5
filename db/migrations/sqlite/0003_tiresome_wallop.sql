CREATE TABLE `link_request` (
	`email_folded` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
