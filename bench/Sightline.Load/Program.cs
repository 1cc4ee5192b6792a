using Sightline.Load;
using Sightline.Load.InProcess;
using Sightline.Load.Isolation;
using Sightline.Load.Redaction;
using Sightline.Load.Rows;
using Sightline.Load.Sampling;
using Sightline.Load.Soaks;

try
{
    return args switch
    {
        ["store", .. var options] => await StoreCommand.RunAsync(StoreRunOptions.Parse(options)),
        ["soak", .. var options] => await SoakCommand.RunAsync(SoakOptions.Parse(options)),
        ["isolation", .. var options] => await IsolationCommand.RunAsync(IsolationOptions.Parse(options)),
        ["attack", var name, var server, var key] => await AttackProcess.RunAsync(name, server, key),
        ["redaction", .. var options] => await RedactionCommand.RunAsync(RedactionOptions.Parse(options)),
        ["sampling", .. var options] => await SamplingCommand.RunAsync(SamplingOptions.Parse(options)),
        ["ask", var folder, var question, var argument] => await Asking.AnswerAsync(folder, question, argument),
        _ => await IngestCommand.RunAsync(LoadOptions.Parse(args)),
    };
}
catch (FormatException mistake)
{
    var usage = args switch
    {
        ["store", ..] => StoreRunOptions.Usage,
        ["soak", ..] => SoakOptions.Usage,
        ["isolation", ..] => IsolationOptions.Usage,
        ["redaction", ..] => RedactionOptions.Usage,
        ["sampling", ..] => SamplingOptions.Usage,
        _ => LoadOptions.Usage,
    };
    Console.Error.WriteLine($"{mistake.Message}\n{usage}");
    return 2;
}
