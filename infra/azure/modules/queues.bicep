// The queues that RECEIPTS_Queue__ServiceBus wants, and the rights to use them. The program makes none, so that it needs no right to manage.

param name string
param location string
param tags object

@description('Principals of the pages and of the worker: both bring what the outbox holds to the broker, and look at every queue at their start.')
param principalIds string[]

@description('The principal that asks how many messages wait, to start as many workers.')
param scalerPrincipalId string

@description('What the names of the queues begin with, as RECEIPTS_Queue__Prefix says.')
param prefix string = 'receipts'

// One for each member of QueueName.
var queues = [
  'entries'
  'batch-entries'
  'issuances'
]

var dataSender = '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
var dataReceiver = '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'
var dataOwner = '090c5cfd-751d-490a-894a-3ce6f1109419'
var uses = flatten(map(principalIds, principal => map([dataSender, dataReceiver], role => { principal: principal, role: role })))

resource bus 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: 'sb-${name}-${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  sku: { name: 'Standard', tier: 'Standard' }
  properties: { disableLocalAuth: true, minimumTlsVersion: '1.2' }
}

// A lock is renewed while a worker lives, so a short one only means that a dead worker's message is soon another's. The deliveries are above
// RECEIPTS_Work__MaxAttempts, after which the worker itself gives up. A message is never dropped for its age. Not partitioned: putting a message
// off sends its copy and completes it in one transaction.
resource queue 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = [for queue in queues: {
  parent: bus
  name: '${prefix}.${queue}'
  properties: {
    lockDuration: 'PT1M'
    maxDeliveryCount: 20
    requiresDuplicateDetection: true
    duplicateDetectionHistoryTimeWindow: 'PT1H'
    defaultMessageTimeToLive: 'P10675199DT2H48M5.4775807S'
    enablePartitioning: false
    requiresSession: false
  }
}]

resource mayUse 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for use in uses: {
  scope: bus
  name: guid(bus.id, use.principal, use.role)
  properties: {
    principalId: use.principal
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', use.role)
  }
}]

// How long a queue is, only an owner of it is told.
resource mayCount 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (each, index) in queues: {
  scope: queue[index]
  name: guid(bus.id, each, scalerPrincipalId, dataOwner)
  properties: {
    principalId: scalerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', dataOwner)
  }
}]

output namespaceName string = bus.name
output host string = replace(replace(bus.properties.serviceBusEndpoint, 'https://', ''), ':443/', '')
output entriesQueues string[] = ['${prefix}.entries', '${prefix}.batch-entries']
