import { marked, type Token, type Tokens } from "marked";
import { Fragment, memo, type ReactNode, useMemo } from "react";

/** Only these addresses become links; the rest is shown as text. */
const SafeLink = /^(https?:|mailto:)/i;

/** Markdown as React nodes. Raw HTML stays text, and images become links: nothing is fetched by showing a message. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => marked.lexer(text), [text]);
  return <div className="markdown flex flex-col gap-2 break-words">{nodes(tokens)}</div>;
});

const nodes = (tokens: readonly Token[] | undefined): ReactNode[] =>
  // oxlint-disable-next-line react/no-array-index-key -- tokens of a text have no name and never move
  (tokens ?? []).map((token, place) => <Fragment key={place}>{node(token)}</Fragment>);

function node(token: Token): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading":
      return <p className="font-semibold">{nodes(token.tokens)}</p>;
    case "paragraph":
      return <p className="whitespace-pre-wrap">{nodes(token.tokens)}</p>;
    case "code":
      return (
        <pre className="max-h-100 overflow-auto rounded-sm border border-line bg-canvas p-2 font-mono text-table whitespace-pre-wrap">
          {(token as Tokens.Code).text}
        </pre>
      );
    case "codespan":
      return <code className="rounded-xs bg-hover px-0.5 font-mono text-table">{(token as Tokens.Codespan).text}</code>;
    case "blockquote":
      return <blockquote className="border-l-2 border-line pl-2 text-fg-2">{nodes(token.tokens)}</blockquote>;
    case "list":
      return <List list={token as Tokens.List} />;
    case "table":
      return <Table table={token as Tokens.Table} />;
    case "hr":
      return <hr className="border-line" />;
    case "strong":
      return <strong className="font-semibold">{nodes(token.tokens)}</strong>;
    case "em":
      return <em>{nodes(token.tokens)}</em>;
    case "del":
      return <del>{nodes(token.tokens)}</del>;
    case "br":
      return <br />;
    case "link":
      return <Link link={token as Tokens.Link} />;
    case "image":
      return <span className="text-fg-3">image: {(token as Tokens.Image).href}</span>;
    case "escape":
      return (token as Tokens.Escape).text;
    case "text":
      return "tokens" in token && token.tokens ? nodes(token.tokens) : (token as Tokens.Text).raw;
    default:
      return token.raw;
  }
}

function Link({ link }: { link: Tokens.Link }) {
  if (!SafeLink.test(link.href)) return <>{link.raw}</>;
  return (
    <a href={link.href} target="_blank" rel="noreferrer noopener" className="text-accent underline">
      {nodes(link.tokens)}
    </a>
  );
}

function List({ list }: { list: Tokens.List }) {
  const items = list.items.map((item, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- items of a text have no name and never move
    <li key={place}>{nodes(item.tokens)}</li>
  ));
  return list.ordered ? (
    <ol className="list-decimal pl-5" start={Number(list.start) || 1}>
      {items}
    </ol>
  ) : (
    <ul className="list-disc pl-5">{items}</ul>
  );
}

function Table({ table }: { table: Tokens.Table }) {
  return (
    <div className="overflow-x-auto">
      <table className="text-table">
        <thead>
          <tr>{cells(table.header, "th")}</tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of a text have no name and never move
            <tr key={place}>{cells(row, "td")}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cells = (row: readonly Tokens.TableCell[], Tag: "td" | "th"): ReactNode[] =>
  row.map((cell, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- cells of a text have no name and never move
    <Tag key={place} className="border border-line px-2 py-0.5 text-left align-top">
      {nodes(cell.tokens)}
    </Tag>
  ));
