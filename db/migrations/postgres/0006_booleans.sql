ALTER TABLE "released_unit" ALTER COLUMN "is_partly_in_no_figure" SET DATA TYPE boolean USING "is_partly_in_no_figure" = 1;--> statement-breakpoint
ALTER TABLE "released_unit" ALTER COLUMN "has_imported" SET DATA TYPE boolean USING "has_imported" = 1;
