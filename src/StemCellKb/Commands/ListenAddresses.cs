using Microsoft.AspNetCore.Http;

namespace StemCellKb.Commands;

/// <summary>The addresses of <c>--urls</c>, separated by semicolons.</summary>
internal static class ListenAddresses
{
    /// <param name="wrong">The first that is none.</param>
    public static bool TryParse(string urls, out IReadOnlyList<string> addresses, out string wrong)
    {
        addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        wrong = addresses.Count == 0 ? urls : addresses.FirstOrDefault(address => !IsAddress(address)) ?? "";
        return wrong.Length == 0 && addresses.Count > 0;
    }

    private static bool IsAddress(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" && (address.IsUnixPipe || address.Port is >= 0 and <= 65535);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
