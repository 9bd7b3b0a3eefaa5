ALTER TABLE "answer_import" ADD COLUMN "content_hash" text;--> statement-breakpoint
ALTER TABLE "import_problem" ADD COLUMN "other" text;