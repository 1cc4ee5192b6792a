using Sightline.Load;

try
{
    return await IngestCommand.RunAsync(LoadOptions.Parse(args));
}
catch (FormatException mistake)
{
    Console.Error.WriteLine($"{mistake.Message}\n{LoadOptions.Usage}");
    return 2;
}
