-- Earlier versions of rows say what stood in them, and which rows were written together: a code on paper beside the
-- response that began with it. They are cleared away within a minute, not with every fifth row.
ALTER TABLE "paper_code" SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);--> statement-breakpoint
ALTER TABLE "invitation" SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);--> statement-breakpoint
ALTER TABLE "response" SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);--> statement-breakpoint
ALTER TABLE "answer" SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
