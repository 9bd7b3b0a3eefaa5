CREATE TABLE "link_request" (
	"email_folded" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
