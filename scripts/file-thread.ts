import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { chartFile } from "@/server/document/chart/chart-file";
import type { FileAnswer, FileOrder } from "@/server/document/file-orders";
import { writePdf } from "@/server/document/pdf/write-pdf";
import { exampleFile } from "@/server/organisation/staff-import/example-file";
import { loggableError } from "@/server/platform/loggable-error";
import { wordsIn } from "@/server/platform/words";
import {
  codebookFile,
  guideContent,
  organisationContent,
  reportContent,
  tablesContent,
} from "@/server/review/files/file-contents";

/** Makes files for the server, beside the thread that answers requests (server/document/file-thread.ts). */

// There it is of the calling thread alone: where processors are few, those who are answering go first.
if (process.platform === "linux") setPriority(10);

function contentOf(order: FileOrder): Buffer | Promise<Buffer> {
  switch (order.kind) {
    case "pdf":
      return writePdf(order.document, order.locale, wordsIn(order.locale));
    case "chart":
      return chartFile(order.chart, order.format);
    case "report":
      return reportContent(order);
    case "organisation":
      return organisationContent(order);
    case "guide":
      return guideContent(order);
    case "tables":
      return tablesContent(order);
    case "codebook":
      return codebookFile(order.of, order.campaign, order.isSimulated);
    case "example":
      return exampleFile(order);
  }
}

async function answerTo(order: FileOrder): Promise<FileAnswer> {
  try {
    return { ok: true, content: await contentOf(order) };
  } catch (error) {
    return { ok: false, ...loggableError(error) };
  }
}

parentPort?.on("message", (order: FileOrder) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});
