using System.Buffers;
using System.Numerics.Tensors;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>Reads printed lines with a CTC recogniser of the PP-OCR family.</summary>
internal sealed class LineRecogniser : IDisposable
{
    /// <summary>Columns of a strip for each step of the output.</summary>
    internal const int ColumnsPerStep = 8;

    /// <summary>The widest strip that is read well; a longer line is squeezed into it.</summary>
    internal const int WidestStrip = 1280;

    /// <summary>The most columns of all strips in one run, with their padding: it bounds the memory of a run.</summary>
    private const int ColumnsPerRun = 2560;

    private const int Channels = 3;

    private readonly OnnxModel _model;
    private readonly LineDecoder _decoder;
    private readonly OutputForm _form;

    /// <exception cref="ModelException">It is no recogniser, or one of other characters.</exception>
    internal LineRecogniser(ModelFile file, ModelFile characters, int threads)
    {
        _model = new(file, threads);
        try
        {
            if (_model.InputShape is not [_, Channels, LineStrip.Height or < 0, < 0] || _model.OutputShape is not [_, _, _])
            {
                throw file.Refuse("is no recogniser of the PP-OCR family");
            }

            (var classes, _form) = Probe(file);
            Characters = CharacterFile.Parse(characters, classes);
            _decoder = new(Characters, CharacterLanguageModel.Default, new());
        }
        catch (ModelException)
        {
            _model.Dispose();
            throw;
        }
    }

    /// <summary>Takes what the network made of one of the regions, which is gone afterwards.</summary>
    internal delegate void EmissionReader(int region, Emissions emissions);

    /// <summary>The characters it tells apart.</summary>
    internal CharacterSet Characters { get; }

    /// <summary>What each of the regions says, in their order. The same region gives the same line whatever is read along with it.</summary>
    internal DecodedLine[] Read(GrayPixels photo, IReadOnlyList<TextRegion> regions, CancellationToken cancellationToken)
    {
        var lines = new DecodedLine[regions.Count];
        Recognise(photo, regions, (region, emissions) => lines[region] = _decoder.Decode(emissions), cancellationToken);
        return lines;
    }

    /// <summary>Runs the network over the regions, in an order of its own, and leaves the decoding to the caller.</summary>
    internal void Recognise(GrayPixels photo, IReadOnlyList<TextRegion> regions, EmissionReader read, CancellationToken cancellationToken)
    {
        var order = Enumerable.Range(0, regions.Count).OrderBy(index => PaddedWidth(WidthOf(regions[index]))).ToArray();
        var first = 0;
        while (first < order.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var padded = PaddedWidth(WidthOf(regions[order[first]]));
            var count = 1;
            while (first + count < order.Length && (count + 1) * padded <= ColumnsPerRun && PaddedWidth(WidthOf(regions[order[first + count]])) == padded)
            {
                count++;
            }

            var batch = order[first..(first + count)];
            Recognise(photo, [.. batch.Select(index => regions[index])], padded, (line, emissions) => read(batch[line], emissions));
            first += count;
        }
    }

    public void Dispose() => _model.Dispose();

    /// <summary>
    /// Strips are padded to a few widths. What is right of a line sways the network a little, so the width must follow from
    /// the line alone and not from its neighbours in a run.
    /// </summary>
    private static int PaddedWidth(int width)
    {
        var step = width switch { <= 320 => 32, <= 640 => 64, _ => 160 };
        return (width + step - 1) / step * step;
    }

    private static int WidthOf(TextRegion region) => Math.Clamp(LineStrip.WidthOf(region), ColumnsPerStep, WidestStrip);

    private void Recognise(GrayPixels photo, TextRegion[] batch, int padded, EmissionReader read)
    {
        var plane = LineStrip.Height * padded;
        var length = batch.Length * Channels * plane;
        var input = ArrayPool<float>.Shared.Rent(length);
        try
        {
            input.AsSpan(0, length).Clear();
            for (var i = 0; i < batch.Length; i++)
            {
                var strip = input.AsSpan(i * Channels * plane, Channels * plane);
                LineStrip.Sample(photo, batch[i], WidthOf(batch[i]), strip[..plane], padded);
                LineContrast.Stretch(strip[..plane], WidthOf(batch[i]), padded);
                strip[..plane].CopyTo(strip[plane..]);
                strip[..plane].CopyTo(strip[(2 * plane)..]);
            }

            _ = _model.Run(input.AsMemory(0, length), [batch.Length, Channels, LineStrip.Height, padded], (values, shape) =>
            {
                var (steps, classes) = ((int)shape[1], (int)shape[2]);
                for (var i = 0; i < batch.Length; i++)
                {
                    var used = Math.Min(steps, (WidthOf(batch[i]) + ColumnsPerStep - 1) / ColumnsPerStep);
                    read(i, Emissions(values.Slice(i * steps * classes, used * classes), classes));
                }

                return true;
            });
        }
        finally
        {
            ArrayPool<float>.Shared.Return(input);
        }
    }

    private Emissions Emissions(Span<float> values, int classes)
    {
        for (var step = 0; _form == OutputForm.Logit && step < values.Length; step += classes)
        {
            var logits = values.Slice(step, classes);
            TensorPrimitives.Subtract(logits, TensorPrimitives.Max<float>(logits), logits);
            TensorPrimitives.SoftMax(logits, logits);
        }

        var scale = _form == OutputForm.LogProbability ? EmissionScale.LogProbability : EmissionScale.Probability;
        return new(values, classes, scale);
    }

    /// <summary>Reads an empty strip to see how many classes come out, and in what form.</summary>
    private (int Classes, OutputForm Form) Probe(ModelFile file)
    {
        const int width = 320;
        return _model.Run(new float[Channels * LineStrip.Height * width], [1, Channels, LineStrip.Height, width], (values, shape) =>
        {
            if (shape is not [1, width / ColumnsPerStep, > 1])
            {
                throw file.Refuse($"gives no step for every {ColumnsPerStep} columns");
            }

            return ((int)shape[2], FormOf(values[..(int)shape[2]]));
        });
    }

    private static OutputForm FormOf(ReadOnlySpan<float> step)
    {
        const float near = 0.01f;
        if (TensorPrimitives.Min(step) >= 0 && Math.Abs(TensorPrimitives.Sum(step) - 1) < near)
        {
            return OutputForm.Probability;
        }

        var probabilities = new float[step.Length];
        TensorPrimitives.Exp(step, probabilities);
        return Math.Abs(TensorPrimitives.Sum<float>(probabilities) - 1) < near ? OutputForm.LogProbability : OutputForm.Logit;
    }
}
