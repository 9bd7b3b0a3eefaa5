CREATE TABLE "plan" (
	"response_id" text PRIMARY KEY NOT NULL,
	"is_reminded" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_mail" (
	"id" text PRIMARY KEY NOT NULL,
	"response_id" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "plan_step" (
	"response_id" text NOT NULL,
	"step" text NOT NULL,
	"due_on" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"done_at" timestamp (3) with time zone,
	"reminded_on" text,
	CONSTRAINT "plan_step_response_id_step_pk" PRIMARY KEY("response_id","step")
);
--> statement-breakpoint
CREATE TABLE "practice_note" (
	"response_id" text NOT NULL,
	"card" text NOT NULL,
	"field" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "practice_note_response_id_card_field_pk" PRIMARY KEY("response_id","card","field")
);
--> statement-breakpoint
CREATE TABLE "recheck" (
	"response_id" text PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL,
	"parameters" jsonb NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_mail" ADD CONSTRAINT "plan_mail_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_note" ADD CONSTRAINT "practice_note_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_mail_due" ON "plan_mail" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "plan_mail_response" ON "plan_mail" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "plan_step_due_on" ON "plan_step" USING btree ("due_on");