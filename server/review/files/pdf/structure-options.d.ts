import "pdfkit";

// pdfkit writes the scope of a table's headings; its types do not know that yet.
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      scope?: "Row" | "Column";
    }
  }
}
