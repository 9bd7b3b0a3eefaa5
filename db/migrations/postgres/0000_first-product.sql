CREATE TABLE "audit_event" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"subject_id" text
);
--> statement-breakpoint
CREATE TABLE "audit_tally" (
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "audit_tally_kind_day_pk" PRIMARY KEY("kind","day")
);
--> statement-breakpoint
CREATE TABLE "account_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_folded" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"session_version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_role" (
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "person_role_person_id_role_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"response_id" text NOT NULL,
	"item_id" text NOT NULL,
	"value" text,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answer_response_id_item_id_pk" PRIMARY KEY("response_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "response" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text,
	"instrument_version" text NOT NULL,
	"consent_version" text NOT NULL,
	"shuffle_seed" integer NOT NULL,
	"recovery_hash" text,
	"code_generation" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "score" (
	"response_id" text PRIMARY KEY NOT NULL,
	"p1" double precision,
	"p2" double precision,
	"p3" double precision,
	"p4" double precision,
	"p5" double precision,
	"p6" double precision,
	"p7" double precision,
	"overall" double precision,
	"scenario_score" double precision,
	"obstacles" integer,
	"parameters" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_link_person" ON "account_link" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email_folded" ON "person" USING btree ("email_folded");--> statement-breakpoint
CREATE UNIQUE INDEX "response_recovery_hash" ON "response" USING btree ("recovery_hash");--> statement-breakpoint
CREATE INDEX "response_person" ON "response" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "response_created_at" ON "response" USING btree ("created_at");