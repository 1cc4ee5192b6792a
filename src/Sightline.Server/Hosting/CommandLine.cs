using System.CommandLine;
using Sightline.Server.Cli;
using Sightline.Server.Demo;

namespace Sightline.Server.Hosting;

/// <summary>The commands of <c>sightline</c>; without one it serves.</summary>
static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Sightline keeps the traces of AI agents and gives them back.");
        ServeCommand.AddTo(root);

        var serve = new Command("serve", "Run the server (the default).");
        ServeCommand.AddTo(serve);
        root.Subcommands.Add(serve);
        ClientCommands.AddTo(root);
        DemoCommand.AddTo(root);

        // The host answers SIGTERM and Ctrl-C itself, by draining; a second handler would cut that short.
        var invocation = new InvocationConfiguration { ProcessTerminationTimeout = null };
        return root.Parse(args).InvokeAsync(invocation);
    }
}
