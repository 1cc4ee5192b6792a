namespace Sightline.Server.Tests.Crash;

public sealed class SyscallLogTests
{
    const string Read = """11 1.0 recvmsg(9<socket:[5]>, {msg_iov=[{iov_base="POST mark-1", iov_len=11}]}, 0) = 11""";
    const string Write = """12 1.1 pwrite64(7<d/journal/1.wal>, "..mark-1..", 10, 0) = 10""";
    const string Sync = "12 1.2 fsync(7<d/journal/1.wal>) = 0";
    const string Send = """11 1.3 sendto(9<socket:[5]>, "HTTP/1.1 200 OK\r\n", 17, 0, NULL, 0) = 17""";

    [Fact]
    public void Answer_after_write_and_sync_is_in_order() => Assert.Empty(Faults(Read, Write, Sync, Send));

    [Fact]
    public void Sync_that_ends_on_another_line_counts_from_there()
    {
        string[] begun = [Read, Write, "12 1.2 fsync(7<d/journal/1.wal> <unfinished ...>"];
        const string Ended = "12 1.4 <... fsync resumed>) = 0";
        Assert.Empty(Faults([.. begun, Ended, Send]));
        Assert.Single(Faults([.. begun, Send, Ended]));
    }

    [Fact]
    public void Answer_before_the_sync_is_found() => Assert.Single(Faults(Read, Write, Send, Sync));

    [Fact]
    public void Sync_before_the_write_does_not_count() => Assert.Single(Faults(Read, Sync, Write, Send));

    [Fact]
    public void Sync_that_begins_before_the_write_has_returned_does_not_count() => Assert.Single(Faults(
        Read,
        """12 1.1 pwrite64(7<d/journal/1.wal>, "..mark-1..", 10, 0 <unfinished ...>""",
        "13 1.2 fsync(7<d/journal/1.wal>) = 0",
        "12 1.3 <... pwrite64 resumed>) = 10",
        Send));

    [Fact]
    public void Sync_of_another_file_does_not_count() =>
        Assert.Single(Faults(Read, Write, "12 1.2 fsync(8<d/journal/2.wal>) = 0", Send));

    [Fact]
    public void Sync_that_fails_does_not_count() =>
        Assert.Single(Faults(Read, Write, "12 1.2 fsync(7<d/journal/1.wal>) = -1 EIO (Input/output error)", Send));

    [Fact]
    public void Missing_answer_is_found() => Assert.Single(Faults(Read, Write, Sync));

    static IReadOnlyList<string> Faults(params string[] lines) => SyscallLog.Faults(lines, ["mark-1"], "HTTP/1.1 200");
}
