// The roles of one image: pages that many visitors may open at once, workers, as many as waiting entries ask for, and a job that brings
// the database up to date before a new version starts.

param name string
param location string
param tags object

@description('The container image, with the address of its registry and its tag.')
param image string

param subnetId string
param workspaceName string
param insightsName string

param webIdentity object
param workIdentity object
param scalerIdentity object

param blobAddress string
param blobContainer string
param busHost string
param busNamespace string
param entriesQueues string[]
param vaultAddress string
param readerEndpoint string

@description('Replicas of the pages: the fewest are always there.')
param webReplicas { fewest: int, most: int }

@description('Replicas of the worker; none of them runs while nothing waits, where the fewest are 0.')
param workReplicas { fewest: int, most: int }

@description('Entries that one worker is expected to have in hand or waiting; a further one is started for each so many.')
param entriesPerWorker int

@description('Pages that may be sent to Document Intelligence in a day; 0 leaves it out.')
param readerPagesPerDay int

@description('The network that requests come from once they have passed the ingress.')
param proxies string

@description('Whether the replicas are spread over the zones of the region.')
param zoneRedundant bool

var pagesPort = 8080
var operationsPort = 9464

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// The environment tells its containers where its collector is (OTEL_EXPORTER_OTLP_ENDPOINT), which the program believes.
resource environment 'Microsoft.App/managedEnvironments@2024-10-02-preview' = {
  name: 'cae-${name}'
  location: location
  tags: tags
  properties: {
    zoneRedundant: zoneRedundant
    vnetConfiguration: { infrastructureSubnetId: subnetId, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: workspace.properties.customerId, sharedKey: workspace.listKeys().primarySharedKey }
    }
    appInsightsConfiguration: { connectionString: insights.properties.ConnectionString }
    openTelemetryConfiguration: { tracesConfiguration: { destinations: ['appInsights'] } }
  }
}

var probes = [
  { type: 'Startup', httpGet: { path: '/health/started', port: operationsPort }, periodSeconds: 2, failureThreshold: 60 }
  { type: 'Readiness', httpGet: { path: '/health/ready', port: operationsPort }, periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 5 }
  { type: 'Liveness', httpGet: { path: '/health/live', port: operationsPort }, periodSeconds: 10, failureThreshold: 3, timeoutSeconds: 5 }
]
var dataMounts = [{ volumeName: 'data', mountPath: '/data' }]
// Only what is on its way lies there: photos that arrive in parts.
var dataVolumes = [{ name: 'data', storageType: 'EmptyDir' }]
var database = [
  { name: 'RECEIPTS_DATA', value: '/data' }
  { name: 'RECEIPTS_Storage__Postgres', secretRef: 'database' }
  { name: 'RECEIPTS_Storage__Migrate', value: 'false' }
]
var settings = concat(database, [
  { name: 'RECEIPTS_Proofs__Secret', secretRef: 'proofs' }
  { name: 'RECEIPTS_Queue__ServiceBus', value: busHost }
  { name: 'RECEIPTS_Images__Blobs', value: blobAddress }
  { name: 'RECEIPTS_Images__Container', value: blobContainer }
  { name: 'RECEIPTS_Operations__Address', value: 'http://0.0.0.0:${operationsPort}' }
])

resource web 'Microsoft.App/containerApps@2024-10-02-preview' = {
  name: 'ca-${name}-web'
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${webIdentity.id}': {} } }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      // A photo arrives in parts at one replica, and so does what a manager tries out.
      ingress: { external: true, targetPort: pagesPort, transport: 'auto', allowInsecure: false, stickySessions: { affinity: 'sticky' } }
      secrets: [for secret in ['database', 'proofs', 'web']: { name: secret, keyVaultUrl: '${vaultAddress}secrets/${secret}', identity: webIdentity.id }]
    }
    template: {
      terminationGracePeriodSeconds: 30
      volumes: dataVolumes
      containers: [
        {
          name: 'receipts'
          image: image
          args: ['web']
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(settings, [
            { name: 'AZURE_CLIENT_ID', value: webIdentity.clientId }
            { name: 'RECEIPTS_Web__Address', value: 'http://0.0.0.0:${pagesPort}' }
            { name: 'RECEIPTS_Web__Proxy', value: proxies }
            { name: 'RECEIPTS_Web__Secret', secretRef: 'web' }
            { name: 'RECEIPTS_Images__Direct', value: 'true' }
            { name: 'RECEIPTS_Storage__PostgresConnections', value: '10' }
            { name: 'RECEIPTS_Work__GraceSeconds', value: '20' }
          ])
          volumeMounts: dataMounts
          probes: probes
        }
      ]
      scale: {
        minReplicas: webReplicas.fewest
        maxReplicas: webReplicas.most
        rules: [{ name: 'visitors', http: { metadata: { concurrentRequests: '100' } } }]
      }
    }
  }
}

resource work 'Microsoft.App/containerApps@2024-10-02-preview' = {
  name: 'ca-${name}-work'
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${workIdentity.id}': {}, '${scalerIdentity.id}': {} } }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      // What counts messages may do more to them than the program needs: no container gets it.
      identitySettings: [{ identity: scalerIdentity.id, lifecycle: 'None' }]
      secrets: [for secret in ['database', 'proofs']: { name: secret, keyVaultUrl: '${vaultAddress}secrets/${secret}', identity: workIdentity.id }]
    }
    template: {
      // A receipt in hand is finished first: reading one takes seconds.
      terminationGracePeriodSeconds: 60
      volumes: dataVolumes
      containers: [
        {
          name: 'receipts'
          image: image
          args: ['work']
          resources: { cpu: json('2.0'), memory: '4Gi' }
          env: concat(settings, [
            { name: 'AZURE_CLIENT_ID', value: workIdentity.clientId }
            { name: 'RECEIPTS_Storage__PostgresConnections', value: '6' }
            { name: 'RECEIPTS_Work__GraceSeconds', value: '50' }
          ], readerPagesPerDay == 0 ? [] : [
            { name: 'RECEIPTS_Reader__Policy', value: 'WhenUnsure' }
            { name: 'RECEIPTS_Reader__Azure__Endpoint', value: readerEndpoint }
            { name: 'RECEIPTS_Reader__Azure__PagesPerDay', value: string(readerPagesPerDay) }
          ])
          volumeMounts: dataMounts
          probes: probes
        }
      ]
      scale: {
        minReplicas: workReplicas.fewest
        maxReplicas: workReplicas.most
        rules: [for queue in entriesQueues: {
          name: 'waiting-${last(split(queue, '.'))}'
          custom: {
            type: 'azure-servicebus'
            identity: scalerIdentity.id
            metadata: { namespace: busNamespace, queueName: queue, messageCount: string(entriesPerWorker) }
          }
        }]
      }
    }
  }
}

resource migrate 'Microsoft.App/jobs@2024-10-02-preview' = {
  name: 'cj-${name}-migrate'
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${workIdentity.id}': {} } }
  properties: {
    environmentId: environment.id
    configuration: {
      triggerType: 'Manual'
      replicaTimeout: 3600
      replicaRetryLimit: 0
      manualTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 }
      secrets: [{ name: 'database', keyVaultUrl: '${vaultAddress}secrets/database', identity: workIdentity.id }]
    }
    template: {
      volumes: dataVolumes
      containers: [
        {
          name: 'receipts'
          image: image
          args: ['migrate']
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: database
          volumeMounts: dataMounts
        }
      ]
    }
  }
}

output address string = 'https://${web.properties.configuration.ingress.fqdn}'
output migrateJob string = migrate.name
