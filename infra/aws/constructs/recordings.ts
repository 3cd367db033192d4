import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { PREFIX } from '../../../functions/contracts/names.ts';

/**
 * The bucket of recordings, transcripts and verdicts: private, encrypted, versioned, TLS only. Its events go to
 * EventBridge; the plain property is set on the resource because the higher-level switch deploys a function of its own.
 */
export class Recordings extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { id: 'abort-unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(2) },
        { id: 'old-versions', noncurrentVersionExpiration: Duration.days(30) },
        // Regulated services in Brazil keep recordings for at least 90 days (Decreto 11.034/2022); a year by default.
        { id: 'recordings', prefix: PREFIX.inbox, expiration: Duration.days(365) },
        { id: 'job-output', prefix: PREFIX.jobs, expiration: Duration.days(30) },
        // Records of the service are kept for two years (same decree).
        { id: 'transcripts', prefix: PREFIX.calls, expiration: Duration.days(730) },
      ],
    });
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
  }

  /** ARN of the objects under a prefix. */
  objects(prefix: string): string {
    return this.bucket.arnForObjects(`${prefix}*`);
  }
}
