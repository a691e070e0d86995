// Not deployed from here. The smallest that has every part: about what 10 thousand receipts a month need.
using 'main.bicep'

param name = 'rcptdev'
param image = readEnvironmentVariable('RECEIPTS_IMAGE')
param site = 'https://receipts-dev.example'
param database = { skuName: 'Standard_B1ms', skuTier: 'Burstable', storageGb: 32, backupDays: 7 }
param zoneRedundant = false
param webReplicas = { fewest: 1, most: 2 }
param workReplicas = { fewest: 0, most: 2 }
param readerPagesPerDay = 0
param logDays = 30
param logQuotaGb = 1

param databasePassword = readEnvironmentVariable('RECEIPTS_DATABASE_PASSWORD')
param proofSecret = readEnvironmentVariable('RECEIPTS_PROOF_SECRET')
param webSecret = readEnvironmentVariable('RECEIPTS_WEB_SECRET')
