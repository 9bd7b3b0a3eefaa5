CREATE TABLE "import_problem" (
	"import_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"file" text NOT NULL,
	"row" integer,
	"column_name" text,
	"code" text NOT NULL,
	"value" text,
	CONSTRAINT "import_problem_import_id_ordinal_pk" PRIMARY KEY("import_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"import_id" text
);
--> statement-breakpoint
CREATE TABLE "staff_import" (
	"id" text PRIMARY KEY NOT NULL,
	"actor_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'reading' NOT NULL,
	"units" "bytea",
	"people" "bytea",
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"revision" integer,
	"confirmed_at" timestamp (3) with time zone,
	"counts" jsonb,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staged_person" (
	"import_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"row" integer NOT NULL,
	"action" text NOT NULL,
	"person_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"unit_code" text NOT NULL,
	"before" jsonb,
	"email" text NOT NULL,
	"email_folded" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	CONSTRAINT "staged_person_import_id_ordinal_pk" PRIMARY KEY("import_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "staged_unit" (
	"import_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"row" integer NOT NULL,
	"action" text NOT NULL,
	"unit_id" text NOT NULL,
	"parent_id" text,
	"parent_code" text,
	"before" jsonb,
	"code" text NOT NULL,
	"name_kk" text NOT NULL,
	"name_ru" text NOT NULL,
	"name_en" text NOT NULL,
	"kind" text NOT NULL,
	"region" text,
	CONSTRAINT "staged_unit_import_id_ordinal_pk" PRIMARY KEY("import_id","ordinal")
);
--> statement-breakpoint
ALTER TABLE "import_problem" ADD CONSTRAINT "import_problem_import_id_staff_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."staff_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_import" ADD CONSTRAINT "staff_import_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staged_person" ADD CONSTRAINT "staged_person_import_id_staff_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."staff_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staged_unit" ADD CONSTRAINT "staged_unit_import_id_staff_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."staff_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_import_state" ON "staff_import" USING btree ("state");