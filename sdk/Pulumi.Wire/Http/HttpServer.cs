using System.Globalization;
using System.Net;

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Pulumi.Wire.Http;

/// <summary>Kestrel alone: no host, no configuration, no routing, which would double the time to start.</summary>
internal sealed class HttpServer : RpcServer, IHttpApplication<IFeatureCollection>
{
    private readonly RpcServices _services;
    private readonly KestrelServer _kestrel;
    private string _address = "";

    private HttpServer(RpcServices services)
    {
        _services = services;
        _kestrel = new KestrelServer(
            Options.Create(KestrelOptions()),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <inheritdoc/>
    public override string Address => _address;

    /// <summary>Serves on a free port of the loopback interface.</summary>
    public static async Task<RpcServer> StartAsync(RpcServices services, CancellationToken cancellation)
    {
        var server = new HttpServer(services);
        await server._kestrel.StartAsync(server, cancellation).ConfigureAwait(false);
        var addresses = server._kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        var port = new Uri(addresses.Single()).Port;
        server._address = string.Create(CultureInfo.InvariantCulture, $"{IPAddress.Loopback}:{port}");
        return server;
    }

    /// <inheritdoc/>
    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    /// <inheritdoc/>
    public Task ProcessRequestAsync(IFeatureCollection context) => new HttpServerCall(context).AnswerAsync(_services);

    /// <inheritdoc/>
    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        // Answers on their way arrive; calls that wait for something else are cut off.
        using var grace = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await _kestrel.StopAsync(grace.Token).ConfigureAwait(false);
        _kestrel.Dispose();
    }

    private static KestrelServerOptions KestrelOptions()
    {
        var options = new KestrelServerOptions { ApplicationServices = new NoServices(), AddServerHeader = false };
        var limits = options.Limits;
        limits.MaxRequestBodySize = null;
        limits.MinRequestBodyDataRate = null;
        limits.MinResponseDataRate = null;
        // A program may think for longer than the default of two minutes. An infinite time ends at once instead.
        limits.KeepAliveTimeout = TimeSpan.FromDays(7);
        // A register lasts until its step is done: with the default of 100, step 101 would wait for others to end.
        limits.Http2.MaxStreamsPerConnection = 1 << 20;
        limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
        limits.Http2.InitialStreamWindowSize = 4 * 1024 * 1024;
        limits.Http2.MaxFrameSize = 1024 * 1024;
        options.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2);
        return options;
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
