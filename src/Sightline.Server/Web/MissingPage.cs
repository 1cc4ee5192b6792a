namespace Sightline.Server.Web;

/// <summary>Stands in where the program was built on a machine without Node.</summary>
static class MissingPage
{
    public const string Html =
        $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Sightline</title>
        <style nonce="{{WebPages.NoncePlaceholder}}">
        :root { color-scheme: light dark }
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 40em; margin: 15vh auto; padding: 0 1em }
        code { font-size: 14px }
        </style>
        </head>
        <body>
        <h1>Sightline runs, without its pages</h1>
        <p>This program was built where Node.js is missing, so the web UI is not in it. Everything else works: exporters
        can send, and the API answers (<a href="/openapi/v1.json">what it offers</a>).</p>
        <p>To get the pages, install <strong>Node.js 20.19 or newer</strong> and build again:</p>
        <pre><code>./dev run</code></pre>
        <p>or <code>dotnet run -c Release --project src/Sightline.Server -- serve</code>. A UI that was built elsewhere is
        found with the setting <code>Web:Path</code>.</p>
        </body>
        </html>
        """;
}
