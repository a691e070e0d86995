using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Adapters.Tesseract;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Screening.Pixels.Windows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Reading;

/// <summary>Puts together what opens, reads and screens images.</summary>
internal static class ReaderRegistration
{
    private const string Section = "Reader";

    /// <summary>The normaliser, the reader that the configuration names, and the screening.</summary>
    public static IServiceCollection AddReader(this IServiceCollection services)
    {
        services.AddOptions<ReaderChoice>().BindConfiguration(Section).Validate(choice => Enum.IsDefined(choice.Engine), $"{Section}:Engine must be Onnx or Tesseract.");
        services.AddOptions<OnnxReaderOptions>().BindConfiguration(Section);
        services.AddOptions<TesseractOptions>().BindConfiguration(Section);
        return services
            .AddSingleton<IValidateOptions<OnnxReaderOptions>>(new FaultValidator<OnnxReaderOptions>(Section, options => options.Faults()))
            .AddSingleton<IValidateOptions<TesseractOptions>>(new FaultValidator<TesseractOptions>(Section, options => options.Faults()))
            .AddSingleton<ImagingLimits>()
            .AddSingleton<IImageNormalizer, LeptonicaNormalizer>()
            .AddSingleton(CreateReader)
            .AddSingleton<IForgeryLocaliser>(services => new OnnxForgeryLocaliser(services.GetRequiredService<IOptions<OnnxReaderOptions>>().Value))
            .AddSingleton<ImageScreening>();
    }

    private static IReceiptReader CreateReader(IServiceProvider services)
    {
        var time = services.GetRequiredService<TimeProvider>();
        return services.GetRequiredService<IOptions<ReaderChoice>>().Value.Engine switch
        {
            ReaderEngine.Onnx => new OnnxReader(services.GetRequiredService<IOptions<OnnxReaderOptions>>().Value, time),
            ReaderEngine.Tesseract => new TesseractReader(services.GetRequiredService<IOptions<TesseractOptions>>().Value, time),
        };
    }
}
