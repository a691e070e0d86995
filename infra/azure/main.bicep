// Not deployed from here: written against Azure's published types and compiled with the linter's checks as errors. README.md tells how to deploy it.
//
// Everything the program needs, in one resource group: pages and workers as container apps, images, queues, database, secrets, the
// second reader, and where telemetry goes. Nothing has a key where an identity can do.

targetScope = 'resourceGroup'

@description('Part of every name: lower case letters and digits.')
@minLength(3)
@maxLength(12)
param name string

param location string = resourceGroup().location

@description('The container image, with the address of its registry and its tag.')
param image string

@description('The address the pages are reached under, with the scheme: what phones upload from.')
param site string

param database {
  skuName: string
  skuTier: 'Burstable' | 'GeneralPurpose' | 'MemoryOptimized'
  storageGb: int
  backupDays: int
}

@description('Whether a zone of the region may fail: twice the database, images in three zones.')
param zoneRedundant bool

param webReplicas { fewest: int, most: int }
param workReplicas { fewest: int, most: int }

@description('Entries waiting for each worker.')
param entriesPerWorker int = 20

@description('Pages sent to Document Intelligence in a day; 0 leaves it out.')
param readerPagesPerDay int = 0

param logDays int = 30

@description('Gigabytes of logs a day; -1 for no limit.')
param logQuotaGb int = 5

@secure()
@minLength(24)
param databasePassword string

@description('The key under which entered numbers are hashed; changing it forgets them all.')
@secure()
@minLength(32)
param proofSecret string

@description('What cookies and the addresses of entries are sealed with; changing it signs everybody out, and entries lose their addresses.')
@secure()
@minLength(32)
param webSecret string

@description('The network that requests come from once they have passed the ingress of the container apps; believed when it says whom they come from.')
param proxies string = '100.64.0.0/10'

var tags = { application: 'receipts', environment: name }
var administrator = 'receipts'

module identities 'modules/identities.bicep' = {
  params: { name: name, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  params: { name: name, location: location, tags: tags, retentionDays: logDays, dailyQuotaGb: logQuotaGb }
}

module network 'modules/network.bicep' = {
  params: { name: name, location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    webPrincipalId: identities.outputs.web.principalId
    workPrincipalId: identities.outputs.work.principalId
    uploadOrigins: [site]
    containerName: name
    redundancy: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS'
  }
}

module queues 'modules/queues.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    principalIds: [identities.outputs.web.principalId, identities.outputs.work.principalId]
    scalerPrincipalId: identities.outputs.scaler.principalId
  }
}

module store 'modules/database.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    subnetId: network.outputs.databaseSubnetId
    privateDnsZoneId: network.outputs.databaseZoneId
    skuName: database.skuName
    skuTier: database.skuTier
    storageGb: database.storageGb
    backupDays: database.backupDays
    zoneRedundant: zoneRedundant
    administrator: administrator
    administratorPassword: databasePassword
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    webPrincipalId: identities.outputs.web.principalId
    workPrincipalId: identities.outputs.work.principalId
    databaseConnection: 'Host=${store.outputs.host};Database=${store.outputs.databaseName};Username=${administrator};Password=${databasePassword};SSL Mode=VerifyFull'
    proofSecret: proofSecret
    webSecret: webSecret
  }
}

module reader 'modules/reader.bicep' = if (readerPagesPerDay > 0) {
  params: { name: name, location: location, tags: tags, workPrincipalId: identities.outputs.work.principalId }
}

module apps 'modules/apps.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    image: image
    subnetId: network.outputs.appsSubnetId
    workspaceName: monitoring.outputs.workspaceName
    insightsName: monitoring.outputs.insightsName
    webIdentity: identities.outputs.web
    workIdentity: identities.outputs.work
    scalerIdentity: identities.outputs.scaler
    blobAddress: storage.outputs.blobAddress
    blobContainer: storage.outputs.containerName
    busHost: queues.outputs.host
    busNamespace: queues.outputs.namespaceName
    entriesQueues: queues.outputs.entriesQueues
    vaultAddress: vault.outputs.address
    readerEndpoint: readerPagesPerDay > 0 ? reader!.outputs.endpoint : ''
    readerPagesPerDay: readerPagesPerDay
    webReplicas: webReplicas
    workReplicas: workReplicas
    entriesPerWorker: entriesPerWorker
    proxies: proxies
    zoneRedundant: zoneRedundant
  }
}

output address string = apps.outputs.address
output migrateJob string = apps.outputs.migrateJob
