ALTER TABLE "staff_import" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_import" ADD COLUMN "missing" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_import" ADD COLUMN "removes_missing" boolean DEFAULT false NOT NULL;