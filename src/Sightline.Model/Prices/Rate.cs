namespace Sightline.Model.Prices;

/// <summary>What has a price of its own. The numbers are places in tables, and stored nowhere.</summary>
public enum Rate
{
    Input,
    CacheRead,
    /// <summary>For minutes, or for a time that is not known.</summary>
    CacheWrite,
    /// <summary>For an hour.</summary>
    CacheWriteHour,
    AudioInput,
    /// <summary>Without reasoning and sound.</summary>
    Output,
    Reasoning,
    AudioOutput,
    /// <summary>One image that was made.</summary>
    Image,
    /// <summary>The call itself.</summary>
    Request,
}
