import "pdfkit";

// pdfkit writes the scope of a table's headings and the place of a figure; its types do not know that yet.
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      scope?: "Row" | "Column";
      bbox?: [left: number, top: number, right: number, bottom: number];
    }
  }
}
