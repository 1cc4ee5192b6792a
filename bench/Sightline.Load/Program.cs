using Sightline.Load;
using Sightline.Load.InProcess;
using Sightline.Load.Rows;

try
{
    return args switch
    {
        ["store", .. var options] => await StoreCommand.RunAsync(StoreRunOptions.Parse(options)),
        ["ask", var folder, var question, var argument] => await Asking.AnswerAsync(folder, question, argument),
        _ => await IngestCommand.RunAsync(LoadOptions.Parse(args)),
    };
}
catch (FormatException mistake)
{
    Console.Error.WriteLine($"{mistake.Message}\n{(args is ["store", ..] ? StoreRunOptions.Usage : LoadOptions.Usage)}");
    return 2;
}
