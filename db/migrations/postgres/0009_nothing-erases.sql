CREATE TABLE "clock" (
	"name" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "limit_count" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_link_request" (
	"email_folded" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention" (
	"name" text PRIMARY KEY NOT NULL,
	"day" text NOT NULL,
	"erased" integer NOT NULL,
	"waiting" integer NOT NULL,
	"waiting_since" timestamp (3) with time zone,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "answer_import" ADD COLUMN "content_hash" text;--> statement-breakpoint
ALTER TABLE "import_problem" ADD COLUMN "other" text;--> statement-breakpoint
ALTER TABLE "staff_import" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_import" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "staff_import" ADD COLUMN "missing" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_import" ADD COLUMN "removes_missing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "limit_count_end" ON "limit_count" USING btree ("ends_at");