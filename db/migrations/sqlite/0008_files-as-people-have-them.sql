ALTER TABLE `answer_import` ADD `content_hash` text;--> statement-breakpoint
ALTER TABLE `import_problem` ADD `other` text;