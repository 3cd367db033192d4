import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { TABLE } from '../../../functions/contracts/table.ts';

/** The one table: calls, people's columns, teams, scripts, leases. */
export class CallsTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const string = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new Table(this, 'Table', {
      partitionKey: string(TABLE.partitionKey),
      sortKey: string(TABLE.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: TABLE.ttl,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: TABLE.teamIndex.name,
      partitionKey: string(TABLE.teamIndex.partitionKey),
      sortKey: string(TABLE.teamIndex.sortKey),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...TABLE.teamIndex.projected],
    });
    this.table.addGlobalSecondaryIndex({
      indexName: TABLE.openIndex.name,
      partitionKey: string(TABLE.openIndex.partitionKey),
      sortKey: string(TABLE.openIndex.sortKey),
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }

  get arn(): string {
    return this.table.tableArn;
  }

  indexArn(name: string): string {
    return `${this.table.tableArn}/index/${name}`;
  }
}
