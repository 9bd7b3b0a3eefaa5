import "pdfkit";

// pdfkit writes the scope of a table's headings and the place of a figure, and has a dictionary for each element; its
// types do not know that yet.
declare global {
  namespace PDFKit {
    interface PDFStructureElement {
      dictionary: { data: { A?: { O: "List"; ListNumbering: "Decimal" } } };
    }
    namespace Mixins {
      interface StructureElementOptions {
        scope?: "Row" | "Column";
        bbox?: [left: number, top: number, right: number, bottom: number];
      }
    }
  }
}
