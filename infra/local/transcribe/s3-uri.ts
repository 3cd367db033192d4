export type S3Place = { readonly bucket: string; readonly key: string };

/** Bucket and key of `s3://bucket/key` (taken literally) or of an `https` address of S3 (decoded). */
export const parseS3Uri = (uri: string): S3Place | undefined => {
  const direct = /^s3:\/\/([^/]+)\/(.+)$/s.exec(uri);
  if (direct) return { bucket: direct[1] ?? '', key: direct[2] ?? '' };
  const web = /^https?:\/\/([^/]+)\/(.+)$/s.exec(uri);
  if (!web) return undefined;
  try {
    const path = decodeURIComponent(web[2] ?? '');
    const hosted = /^([^.]+)\.s3[.-]/.exec(web[1] ?? '');
    if (hosted) return { bucket: hosted[1] ?? '', key: path };
    const [bucket = '', ...key] = path.split('/');
    return key.length > 0 ? { bucket, key: key.join('/') } : undefined;
  } catch {
    return undefined;
  }
};

/** The address under which the service reports its output. */
export const s3Address = ({ bucket, key }: S3Place, region: string): string =>
  `https://s3.${region}.amazonaws.com/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
