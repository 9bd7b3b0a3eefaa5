import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const WHAT_TO_DO =
  "This needs nginx: install it with the system's package manager (Debian: apt-get install nginx-light), or put it on the PATH.";

function findNginx(): string {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  const found = folders
    .map((folder) => join(folder, "nginx"))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
  if (found === undefined) throw new Error(WHAT_TO_DO);
  return found;
}

/** As docs/operating.md has it, in a folder of its own. */
function configuration(folder: string, port: number, targets: readonly number[]): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const servers = targets.map((target) => `server 127.0.0.1:${String(target)} max_fails=1 fail_timeout=1s;`);
  return `
    ${process.getuid?.() === 0 ? "user root;" : ""}
    daemon off; worker_processes 1; pid ${join(folder, "nginx.pid")}; error_log ${join(folder, "error.log")};
    events { worker_connections 512; }
    http {
      access_log off; ${temporary.join(" ")}
      upstream assessment { ${servers.join(" ")} }
      server {
        listen 127.0.0.1:${String(port)};
        client_max_body_size 80m;
        location / {
          proxy_pass http://assessment;
          proxy_http_version 1.1;
          proxy_connect_timeout 3s;
          proxy_read_timeout 90s;
          proxy_set_header Host $host:$server_port;
          proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
          proxy_next_upstream error timeout;
        }
      }
    }`;
}

/** Starts nginx in front of these servers. Throws one sentence where it is not installed. */
export async function startFront(
  folder: string,
  port: number,
  targets: readonly number[],
): Promise<{ stop: () => Promise<void> }> {
  const program = findNginx();
  const file = join(folder, "nginx.conf");
  writeFileSync(file, configuration(folder, port, targets));
  const nginx = spawn(program, ["-c", file, "-p", folder], { stdio: ["ignore", "ignore", "inherit"] });
  process.once("exit", () => {
    nginx.kill("SIGTERM");
  });
  for (let tries = 0; tries < 100; tries += 1) {
    const isListening = await new Promise<boolean>((resolve) => {
      const probe = connect({ port, host: "127.0.0.1" }, () => {
        probe.destroy();
        resolve(true);
      });
      probe.once("error", () => {
        resolve(false);
      });
    });
    if (isListening) {
      return {
        stop: async () => {
          if (nginx.kill("SIGTERM")) await once(nginx, "exit");
        },
      };
    }
    await wait(50);
  }
  throw new Error("nginx did not start.");
}
