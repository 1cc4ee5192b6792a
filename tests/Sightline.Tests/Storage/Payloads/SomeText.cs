using System.Text;

namespace Sightline.Tests.Storage.Payloads;

/// <summary>Text of many scripts, and conversations that go on from value to value; equal seeds give equal text.</summary>
sealed class SomeText(int seed)
{
    static readonly string[][] Scripts =
    [
        ["refund", "Policy", "the", "order", "id_42", "HTTP", "café", "naïve", "x", "SELECT", "don't", "fi", "ﬁn", "ſtop", "K9"],
        ["straße", "STRASSE", "Straße", "ẞ", "größe", "ÄRGER", "ärger"],
        ["ΣΊΣΥΦΟΣ", "σίσυφος", "Σίσυφος", "λόγος", "ΛΌΓΟΣ", "ᾳ", "α\u0345β", "ΑΙ", "αι"],
        ["ışık", "IŞIK", "Işık", "istanbul", "İSTANBUL", "İstanbul", "ILIK", "ılık"],
        ["مرحبا", "بالعالم", "السَّلام", "١٢٣"],
        ["中文", "漢字處理", "退款政策", "订单", "我", "日本語テスト", "カタカナ", "ひらがな", "한국어", "환불", "정책", "ﾊﾝｶｸ", "々"],
        ["🙂", "👩‍👩‍👧", "🇩🇪", "e\u0301", "𐐨𐐩", "𐐀𐐁", "Привет", "ПРИВЕТ", "हिन्दी"],
    ];

    static readonly string[] Between = [" ", " ", " ", ", ", ".\n", "\\n", "", "-", "\":\"", "（", "。", "/"];

    public Random Random { get; } = new(seed);

    public string Word()
    {
        if (Random.Next(8) == 0)
            return Made(Random.Next(1, Random.Next(20) == 0 ? 900 : 12));
        var script = Scripts[Random.Next(Scripts.Length)];
        return script[Random.Next(script.Length)];
    }

    public string Words(int chars)
    {
        var text = new StringBuilder();
        while (text.Length < chars)
            text.Append(Word()).Append(Between[Random.Next(Between.Length)]);
        return text.ToString();
    }

    /// <summary>Values as an agent sends them: each call the whole conversation, and something new.</summary>
    public IEnumerable<byte[]> Conversation(int calls, Func<int, string>? words = null)
    {
        words ??= Words;
        var messages = new StringBuilder("[").Append(words(3_000));
        for (var i = 0; i < calls; i++)
        {
            messages.Append(",{\"role\":\"user\",\"content\":\"").Append(words(Random.Next(40, 2_000))).Append("\"}");
            yield return PayloadRun.Utf8(messages + "]");
        }
    }

    string Made(int length)
    {
        var letters = new char[length];
        for (var i = 0; i < length; i++)
            letters[i] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789_"[Random.Next(47)];
        return new string(letters);
    }
}
