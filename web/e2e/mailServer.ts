import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

interface Mail {
  to: string;
  text: string;
}

export interface MailServer {
  port: number;
  /** The link of a page in the newest mail to an address; waits for it. */
  link: (to: string, page: string) => Promise<string>;
  stop: () => void;
}

const Patience = 10_000;

/** A mail server (RFC 5321) that takes every mail, in clear text. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
  const server = createServer((socket) => talk(socket, (mail) => mails.push(mail)));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    link: async (to, page) => {
      const wanted = new RegExp(`https?:\\S+/${page}#token=[\\w-]+`);
      for (const end = Date.now() + Patience; Date.now() < end;) {
        for (const mail of mails.toReversed()) {
          const found = mail.to === to ? wanted.exec(mail.text) : null;
          if (found !== null) return found[0];
        }
        await new Promise((wake) => setTimeout(wake, 50));
      }
      throw new Error(`No mail to ${to} with a link to /${page}`);
    },
    stop: () => server.close(),
  };
}

function talk(socket: Socket, take: (mail: Mail) => void): void {
  let rest = "";
  let to = "";
  let data: string[] | undefined;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    if (data !== undefined) {
      if (line === ".") {
        take({ to, text: plain(data.join("\n")) });
        data = undefined;
        say("250 ok");
      } else data.push(line);
    } else if (/^DATA/i.test(line)) {
      data = [];
      say("354 go on");
    } else {
      to = /^RCPT TO:<(.*)>/i.exec(line)?.[1] ?? to;
      say(/^QUIT/i.test(line) ? "221 bye" : "250 ok");
    }
  };
  socket.on("error", () => socket.destroy());
  socket.on("data", (bytes) => {
    const lines = (rest + String(bytes)).split("\r\n");
    rest = lines.pop() ?? "";
    lines.forEach(hear);
  });
  say("220 e2e");
}

/** RFC 2045 6.7: a = at the end of a line joins it to the next, elsewhere two hex digits follow. */
function plain(mail: string): string {
  if (!/quoted-printable/i.test(mail)) return mail;
  return mail
    .replaceAll("=\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
