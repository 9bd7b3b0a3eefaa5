CREATE TABLE "clock" (
	"name" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
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
