using Sightline.Control.Identity;

namespace Sightline.Tests.Control;

public sealed class PasswordHashTests
{
    [Fact]
    public void A_hash_is_of_its_password_only_salted_and_names_what_made_it()
    {
        var hash = PasswordHash.Of("correct horse battery staple");
        Assert.StartsWith("pbkdf2-sha512$220000$", hash, StringComparison.Ordinal);
        Assert.True(PasswordHash.Verify("correct horse battery staple", hash));
        Assert.False(PasswordHash.Verify("correct horse battery stable", hash));
        Assert.NotEqual(hash, PasswordHash.Of("correct horse battery staple"));
        Assert.False(PasswordHash.IsOutdated(hash));
        Assert.True(PasswordHash.IsOutdated(hash.Replace("$220000$", "$100000$", StringComparison.Ordinal)));
        Assert.False(PasswordHash.Verify("", ""));
    }

    [Theory]
    [InlineData(" Ada@Example.COM ", "ada@example.com")]
    [InlineData("ada", null)]
    [InlineData("a@b@c", null)]
    [InlineData("ada@example.com\r\nBcc: x", null)]
    [InlineData("Ada <ada@example.com>", null)]
    [InlineData("@example.com", null)]
    public void An_address_is_read_in_lower_case_or_not_at_all(string text, string? expected) =>
        Assert.Equal(expected, EmailAddress.Read(text));
}
