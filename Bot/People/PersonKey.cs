using System.Security.Cryptography;
using System.Text;
using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.People;

/// <summary>A person in a key of a table: hashed, so that keys, which reach logs and metrics of the platform, name nobody.</summary>
internal static class PersonKey
{
    /// <summary>32 hexadecimal digits, lower case, of the pair of tenant and object id.</summary>
    public static string Of(Sender sender) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sender.TenantId}|{sender.ObjectId}")))[..32];
}
