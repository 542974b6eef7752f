using System.Security.Cryptography;
using System.Text;
using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.People;

/// <summary>A person in a key: tenant and object id, hashed, so that keys in logs and tools name nobody.</summary>
internal static class PersonKey
{
    /// <summary>32 hexadecimal digits.</summary>
    public static string Of(Sender sender) => Of(sender.TenantId, sender.ObjectId);

    /// <inheritdoc cref="Of(Sender)"/>
    public static string Of(string tenantId, string objectId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId}|{objectId}")))[..32];
}
