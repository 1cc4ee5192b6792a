using Sightline.Soak.Fuzz;
using Xunit.Abstractions;

namespace Sightline.Server.Tests.Fuzz;

public sealed class FuzzedProgramTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Requests_that_are_nearly_right_get_a_defined_answer_and_leave_the_program_as_it_was()
    {
        var options = new FuzzOptions { Seed = Random.Shared.Next(), Time = TimeSpan.FromSeconds(60) };
        Assert.True(await new FuzzRun(options, output.WriteLine).RunAsync() > 1_000);
    }
}
